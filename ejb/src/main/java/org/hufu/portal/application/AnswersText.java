package org.hufu.portal.application;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import org.hufu.core.application.Answers;

/** Answers as they lie in their column: one JSON object with a member per section. */
final class AnswersText {
  private AnswersText() {}

  static String write(Answers answers) {
    JsonArrayBuilder results = Json.createArrayBuilder();
    answers.existingResults().forEach(result -> results.add(write(result)));
    Answers.Applicant applicant = answers.applicant();
    Answers.Contact contact = answers.contact();
    Answers.Declaration declaration = answers.declaration();
    return Json.createObjectBuilder()
        .add(
            "applicant",
            Json.createObjectBuilder()
                .add("legalId", applicant.legalId())
                .add("addressZh", applicant.addressZh())
                .add("addressEn", applicant.addressEn())
                .add("manufacturer", applicant.manufacturer()))
        .add("productVersion", answers.productVersion())
        .add("target", write(answers.target()))
        .add("existingResults", results)
        .add(
            "contact",
            Json.createObjectBuilder()
                .add("name", contact.name())
                .add("email", contact.email())
                .add("phone", contact.phone()))
        .add(
            "declaration",
            Json.createObjectBuilder()
                .add("commitmentsAccepted", declaration.commitmentsAccepted())
                .add("signedBy", declaration.signedBy()))
        .build()
        .toString();
  }

  private static JsonObjectBuilder write(Answers.Target target) {
    JsonArrayBuilder standards = Json.createArrayBuilder();
    target.standards().forEach(standards::add);
    JsonArrayBuilder figures = Json.createArrayBuilder();
    target.figures().forEach(figure -> figures.add(write(figure)));
    return Json.createObjectBuilder()
        .add("scheme", target.scheme())
        .add("schemeVersion", target.schemeVersion())
        .add("category", target.category())
        .add("level", target.level())
        .add("standards", standards)
        .add("figures", figures)
        .add("voluntary", target.voluntary());
  }

  private static JsonObjectBuilder write(Answers.Figure figure) {
    return Json.createObjectBuilder()
        .add("quantity", figure.quantity())
        .add("value", figure.value())
        .add("unit", figure.unit());
  }

  private static JsonObjectBuilder write(Answers.ExistingResult result) {
    return Json.createObjectBuilder()
        .add("kind", result.kind())
        .add("issuer", result.issuer())
        .add("number", result.number())
        .add("digest", result.digest());
  }

  static Answers read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return read(reader.readObject());
    }
  }

  private static Answers read(JsonObject json) {
    JsonObject applicant = json.getJsonObject("applicant");
    JsonObject contact = json.getJsonObject("contact");
    JsonObject declaration = json.getJsonObject("declaration");
    return new Answers(
        new Answers.Applicant(
            applicant.getString("legalId"),
            applicant.getString("addressZh"),
            applicant.getString("addressEn"),
            applicant.getString("manufacturer")),
        json.getString("productVersion"),
        target(json.getJsonObject("target")),
        results(json),
        new Answers.Contact(
            contact.getString("name"), contact.getString("email"), contact.getString("phone")),
        new Answers.Declaration(
            declaration.getBoolean("commitmentsAccepted"), declaration.getString("signedBy")));
  }

  private static Answers.Target target(JsonObject json) {
    return new Answers.Target(
        json.getString("scheme"),
        json.getString("schemeVersion"),
        json.getString("category"),
        json.getString("level"),
        json.getJsonArray("standards").getValuesAs(JsonString::getString),
        json.getJsonArray("figures").getValuesAs(AnswersText::figure),
        json.getBoolean("voluntary"));
  }

  private static Answers.Figure figure(JsonValue value) {
    JsonObject json = value.asJsonObject();
    return new Answers.Figure(
        json.getString("quantity"),
        json.getJsonNumber("value").bigDecimalValue(),
        json.getString("unit"));
  }

  private static List<Answers.ExistingResult> results(JsonObject json) {
    return json.getJsonArray("existingResults").getValuesAs(JsonObject.class).stream()
        .map(
            result ->
                new Answers.ExistingResult(
                    result.getString("kind"),
                    result.getString("issuer"),
                    result.getString("number"),
                    result.getString("digest")))
        .toList();
  }
}
