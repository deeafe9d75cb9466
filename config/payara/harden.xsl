<?xml version="1.0" encoding="UTF-8"?>
<!--
  Turns the server's stock domain.xml into the hardened one. The launcher applies it on every start; an operator can apply it
  with any XSLT 1.0 processor:
    xsltproc -stringparam http-port 8080 -stringparam admin-port 10080 config/payara/harden.xsl stock.xml
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:param name="http-port" select="'8080'"/>
  <xsl:param name="http-address" select="'127.0.0.1'"/>
  <xsl:param name="admin-port" select="'10080'"/>
  <xsl:param name="heap" select="'1024m'"/>
  <!-- 'quick' halves the start's processor time at the price of peak speed: for trials and tests. -->
  <xsl:param name="jit" select="'full'"/>
  <xsl:param name="agent" select="''"/>

  <xsl:output method="xml" indent="yes"/>

  <xsl:template match="@*|node()">
    <xsl:copy>
      <xsl:apply-templates select="@*|node()"/>
    </xsl:copy>
  </xsl:template>
  <xsl:template match="comment()" priority="1"/>

  <!-- Data grid: off, it would listen on every address. -->
  <xsl:template match="config[@name='server-config']/hazelcast-config-specific-configuration">
    <hazelcast-config-specific-configuration enabled="false"/>
    <!-- Without this element a first boot with a deployment hangs for ever. -->
    <jms-service type="DISABLED" default-jms-host="none">
      <jms-host name="none" host="localhost" port="7676" lazy-init="true"/>
    </jms-service>
  </xsl:template>

  <!-- Remote objects and remote management: closed. -->
  <xsl:template match="iiop-listener">
    <xsl:copy>
      <xsl:apply-templates select="@*[name()!='address' and name()!='enabled']"/>
      <xsl:attribute name="address">127.0.0.1</xsl:attribute>
      <xsl:attribute name="enabled">false</xsl:attribute>
      <xsl:apply-templates select="node()"/>
    </xsl:copy>
  </xsl:template>
  <xsl:template match="jmx-connector">
    <xsl:copy>
      <xsl:apply-templates select="@*[name()!='address' and name()!='enabled']"/>
      <xsl:attribute name="address">127.0.0.1</xsl:attribute>
      <xsl:attribute name="enabled">false</xsl:attribute>
    </xsl:copy>
  </xsl:template>

  <!-- Console: its archive cannot be found, so it cannot be loaded. -->
  <xsl:template match="property[@name='adminConsoleDownloadLocation']">
    <property name="adminConsoleStartup" value="NEVER"/>
  </xsl:template>
  <xsl:template match="message-security-config[@auth-layer='HttpServlet']"/>

  <!-- Observability answers only to who can read the log. -->
  <xsl:template match="microprofile-metrics-configuration">
    <microprofile-metrics-configuration enabled="false"/>
    <microprofile-health-configuration enabled="false"/>
    <microprofile-openapi-configuration enabled="false"/>
  </xsl:template>

  <!-- Listeners: plain HTTP for the reverse proxy, administration on loopback, nothing else. -->
  <xsl:template match="virtual-server[@id='server']">
    <virtual-server id="server" network-listeners="http-listener-1"/>
  </xsl:template>
  <xsl:template match="network-listener[@name='http-listener-1']">
    <network-listener port="{$http-port}" address="{$http-address}" protocol="http-listener-1" transport="tcp" name="http-listener-1" thread-pool="http-thread-pool"/>
  </xsl:template>
  <xsl:template match="network-listener[@name='http-listener-2']|protocol[@name='http-listener-2']"/>
  <xsl:template match="network-listener[@name='admin-listener']">
    <network-listener port="{$admin-port}" address="127.0.0.1" protocol="admin-listener" transport="tcp" name="admin-listener" thread-pool="admin-thread-pool"/>
  </xsl:template>
  <xsl:template match="protocol[@name='http-listener-1']/http">
    <http default-virtual-server="server" max-connections="250" server-header="false" xpowered-by="false" http2-enabled="false" trace-enabled="false"
      compression="on" compressable-mime-type="text/html,text/css,text/javascript,application/javascript,application/json,application/problem+json,application/xhtml+xml,text/xml,text/plain,image/svg+xml,text/yaml,application/yaml">
      <file-cache enabled="false"/>
    </http>
  </xsl:template>
  <xsl:template match="protocol[@name='admin-listener']/http">
    <http default-virtual-server="__asadmin" max-connections="10" encoded-slash-enabled="true" server-header="false" xpowered-by="false" http2-enabled="false" trace-enabled="false">
      <file-cache enabled="false"/>
    </http>
  </xsl:template>
  <!-- Five workers and a 30 s pause limit are the stock values: too few for slow uploads. -->
  <xsl:template match="transport[@name='tcp']">
    <transport name="tcp" read-timeout-millis="300000"/>
  </xsl:template>
  <xsl:template match="thread-pool[@name='http-thread-pool']">
    <thread-pool name="http-thread-pool" min-thread-pool-size="10" max-thread-pool-size="200" max-queue-size="4096"/>
  </xsl:template>

  <!-- Who asked for what: without the query, which may hold what is not for the log; kept for 30 days. -->
  <xsl:template match="config[@name='server-config']/http-service">
    <http-service access-logging-enabled="true">
      <xsl:apply-templates select="@*[name()!='access-logging-enabled']|node()"/>
    </http-service>
  </xsl:template>
  <xsl:template match="config[@name='server-config']/http-service/access-log">
    <access-log format="%client.name% %header.x-forwarded-for% %datetime% %http-method% %http-uri% %status% %response.length% %time-taken%"
      max-history-files="30" write-interval-seconds="5"/>
  </xsl:template>

  <!-- Remote shell and hot deployment directory: off. -->
  <xsl:template match="jvm-options[starts-with(., '-Dosgi.shell.telnet') or starts-with(., '-Dfelix.fileinstall') or starts-with(., '-Xmx') or starts-with(., '-Djdbc.drivers')]"/>
  <xsl:template match="jvm-options[starts-with(., '-Dorg.glassfish.additionalOSGiBundlesToStart')]">
    <jvm-options>-Dorg.glassfish.additionalOSGiBundlesToStart=org.apache.felix.fileinstall</jvm-options>
    <jvm-options>-Dfelix.fileinstall.dir=${com.sun.aas.installRoot}/modules/autostart/</jvm-options>
    <jvm-options>-Dfelix.fileinstall.poll=60000</jvm-options>
    <jvm-options>-Dfelix.fileinstall.log.level=2</jvm-options>
    <jvm-options>-Dfelix.fileinstall.bundles.new.start=true</jvm-options>
    <jvm-options>-Dfelix.fileinstall.bundles.startTransient=true</jvm-options>
    <jvm-options>-Dfelix.fileinstall.disableConfigSave=true</jvm-options>
  </xsl:template>
  <xsl:template match="jvm-options[. = '-server']">
    <jvm-options>-server</jvm-options>
    <jvm-options>-Xmx<xsl:value-of select="$heap"/></jvm-options>
    <!-- Instead of name and version of the server on pages that it makes itself, before the application answers. -->
    <jvm-options>-Dproduct.name=Hufu</jvm-options>
    <jvm-options>-Duser.timezone=UTC</jvm-options>
    <jvm-options>-Dfile.encoding=UTF-8</jvm-options>
    <jvm-options>-Djersey.config.server.wadl.disableWadl=true</jvm-options>
    <xsl:if test="$jit = 'quick'">
      <jvm-options>-XX:TieredStopAtLevel=1</jvm-options>
      <jvm-options>-XX:+UseSerialGC</jvm-options>
    </xsl:if>
    <xsl:if test="$agent != ''">
      <jvm-options><xsl:value-of select="$agent"/></jvm-options>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
