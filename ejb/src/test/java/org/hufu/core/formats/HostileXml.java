package org.hufu.core.formats;

import java.util.ArrayList;
import java.util.List;

/** Attacks by XML. */
final class HostileXml {
  private static final int MEGABYTE = 1 << 20;

  private HostileXml() {}

  static List<Attack> xml() {
    List<Attack> all = new ArrayList<>();
    String suite = "<testsuite><testcase name='TC-5.1-1'/></testsuite>";
    String[] types = {
      "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>",
      "<!DOCTYPE x [<!ENTITY e SYSTEM 'http://127.0.0.1:1/'>]>",
      "<!DOCTYPE x SYSTEM 'http://127.0.0.1:1/x.dtd'>",
      "<!DOCTYPE x PUBLIC '-//x//y' 'file:///dev/random'>",
      "<!DOCTYPE x [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]>",
      "<!DOCTYPE x [<!ATTLIST testcase name CDATA 'TC-5.1-1'>]>",
      "<!DOCTYPE x []>"
    };
    for (String type : types) {
      all.add(new Attack(type, type + suite, "results.xml-doctype"));
    }
    StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 'ha'>");
    for (int i = 1; i < 10; i++) {
      laughs
          .append("<!ENTITY a")
          .append(i)
          .append(" '")
          .append(("&a" + (i - 1) + ";").repeat(10))
          .append("'>");
    }
    all.add(
        new Attack(
            "a billion laughs", laughs + "]><testsuite>&a9;</testsuite>", "results.xml-doctype"));
    all.add(
        new Attack(
            "quadratic blow-up",
            "<!DOCTYPE x [<!ENTITY a '"
                + "a".repeat(50_000)
                + "'>]><testsuite>"
                + "&a;".repeat(50_000)
                + "</testsuite>",
            "results.xml-doctype"));
    all.add(
        new Attack("an entity without type", "<testsuite>&e;</testsuite>", "results.xml-doctype"));
    all.add(
        new Attack(
            "10^5 levels",
            "<testsuite>".repeat(100_000) + "</testsuite>".repeat(100_000),
            "results.xml-limits"));
    all.add(
        new Attack(
            "10^6 elements",
            "<testsuite>" + "<a/>".repeat(1_000_000) + "</testsuite>",
            "results.xml-limits"));
    all.add(
        new Attack(
            "10^5 tests",
            "<testsuite>" + "<testcase/>".repeat(100_000) + "</testsuite>",
            "results.too-many-rows"));
    StringBuilder attributes = new StringBuilder("<testsuite ");
    for (int i = 0; i < 100_000; i++) {
      attributes.append('a').append(i).append("='' ");
    }
    all.add(new Attack("10^5 attributes", attributes + "/>", "results.not-xml"));
    all.add(
        new Attack("100 attributes", attributes.substring(0, 700) + "='' />", "results.not-xml"));
    all.add(
        new Attack(
            "an attribute twice",
            "<testsuite><testcase name='a' name='TC-5.1-1'/></testsuite>",
            "results.not-xml"));
    all.add(
        new Attack(
            "another encoding",
            "<?xml version='1.0' encoding='UTF-7'?>" + suite,
            "results.xml-encoding"));
    all.add(
        new Attack(
            "EBCDIC by declaration",
            "<?xml version='1.0' encoding='Cp037'?>" + suite,
            "results.xml-encoding"));
    all.add(new Attack("two roots", suite + suite, "results.not-xml"));
    all.add(
        new Attack("an open root", "<testsuite><testcase name='TC-5.1-1'/>", "results.not-xml"));
    all.add(new Attack("a web page", "<!DOCTYPE html><html></html>", "results.xml-doctype"));
    all.add(new Attack("a picture", "<svg onload='alert(1)'/>", "results.not-junit"));
    all.add(
        new Attack(
            "an included file",
            "<testsuite xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='file:///etc/passwd'/>"
                + "<testcase name='TC-5.1-1'/></testsuite>",
            ""));
    all.add(
        new Attack("a stylesheet", "<?xml-stylesheet href='http://127.0.0.1:1/'?>" + suite, ""));
    all.add(
        new Attack(
            "a schema",
            "<testsuite xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                + " xsi:noNamespaceSchemaLocation='http://127.0.0.1:1/'><testcase name='TC-5.1-1'/></testsuite>",
            ""));
    all.add(
        new Attack(
            "8 MB of output",
            "<testsuite><testcase name='TC-5.1-1'><system-out>"
                + "x".repeat(8 * MEGABYTE)
                + "</system-out></testcase></testsuite>",
            ""));
    return all;
  }
}
