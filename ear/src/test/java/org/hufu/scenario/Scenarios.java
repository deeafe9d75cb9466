package org.hufu.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.hufu.demo.Demo;
import org.hufu.launcher.Place;

/**
 * The scenarios by hand, against a demo portal that runs: {@code mvn -q -Prun
 * -Dhufu.main=org.hufu.scenario.Scenarios}, with {@code -Dhufu.home=} and {@code -Dhufu.port=} as
 * given to the run, and {@code -Dhufu.data=} naming the directory of the gateway's assessment.
 */
public final class Scenarios {
  private Scenarios() {}

  public static void main(String[] arguments) throws IOException {
    Place place = Place.ofSystemProperties();
    Demo demo = Demo.load(place);
    say(place, new RouterCase(new CertificationCase(place.base(), demo)).run());
    Optional<Path> archive = GatewayAssessment.archive();
    if (archive.isEmpty()) {
      System.out.println("The gateway's assessment is not there; name its directory: -Dhufu.data=");
      return;
    }
    AssessmentTable table = GatewayAssessment.table(archive.get());
    say(place, new GatewayCase(new CertificationCase(place.base(), demo), table).run());
  }

  private static void say(Place place, String number) {
    System.out.println(place.base() + "/en/certificates/" + number);
  }
}
