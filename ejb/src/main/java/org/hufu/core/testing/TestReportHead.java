package org.hufu.core.testing;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hufu.core.conformity.Text;

/**
 * What stands above the results. Letters in brackets are the items of ISO/IEC 17025:2017, 7.8.2.1.
 * Issue date (j), the statement that results relate only to the items tested (l) and the authoriser
 * (o) join at authorisation; results (m) follow the head. Texts are empty, days null while unknown.
 *
 * @param title (a)
 * @param number (d) the laboratory's own, unique there
 * @param laboratory (b)
 * @param customer (e)
 * @param item (g, h, k)
 * @param work (c, f, i, p)
 * @param deviations (n) additions, deviations or exclusions that concern the whole report; may stay
 *     empty
 */
public record TestReportHead(
    Text title,
    String number,
    Laboratory laboratory,
    Customer customer,
    Item item,
    Work work,
    String deviations)
    implements Serializable {

  /**
   * Who tested.
   *
   * @param accreditation number and accreditation body, for example {@code CNAS L0001}
   */
  public record Laboratory(Text name, String address, String accreditation)
      implements Serializable {}

  /** Who ordered the tests and how to reach them. */
  public record Customer(Text name, String contact) implements Serializable {}

  /**
   * What was tested.
   *
   * @param identification unambiguous, for example the serial number
   * @param condition on arrival
   * @param sampledOn null if the item was handed in and not sampled
   * @param samplingPlan plan and method of sampling; empty if not sampled
   */
  public record Item(
      String description,
      String identification,
      String condition,
      LocalDate receivedOn,
      LocalDate sampledOn,
      String samplingPlan)
      implements Serializable {}

  /**
   * How, where and when it was tested.
   *
   * @param place of the activity, also where it is the laboratory's own address
   * @param methods standards or procedures with their edition
   * @param decisionRule for every statement of conformity that names no rule of its own (7.8.6)
   * @param from first day of testing
   * @param until last day of testing
   */
  public record Work(
      String place, List<String> methods, String decisionRule, LocalDate from, LocalDate until)
      implements Serializable {
    public Work {
      methods = List.copyOf(methods);
    }
  }

  /**
   * Members that the standard asks for and that are still empty, as JSON pointers below the head,
   * for example {@code /item/condition}.
   */
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    need(number, "/number", missing);
    need(laboratory.address(), "/laboratory/address", missing);
    need(laboratory.accreditation(), "/laboratory/accreditation", missing);
    need(customer.contact(), "/customer/contact", missing);
    need(item.description(), "/item/description", missing);
    need(item.identification(), "/item/identification", missing);
    need(item.condition(), "/item/condition", missing);
    need(item.receivedOn(), "/item/receivedOn", missing);
    if (item.sampledOn() != null) {
      need(item.samplingPlan(), "/item/samplingPlan", missing);
    }
    need(work.place(), "/work/place", missing);
    need(String.join("", work.methods()), "/work/methods", missing);
    need(work.decisionRule(), "/work/decisionRule", missing);
    need(work.from(), "/work/from", missing);
    need(work.until(), "/work/until", missing);
    return missing;
  }

  private static void need(Object value, String place, List<String> missing) {
    if (value == null || (value instanceof String text && text.isBlank())) {
      missing.add(place);
    }
  }
}
