package org.hufu.web.account;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hufu.portal.account.Organisation;
import org.hufu.web.api.Shape;
import org.hufu.web.api.TextJson;

/** An organisation on the wire. */
public record OrganisationJson(
    String id, List<String> kinds, TextJson name, String country, TextJson address) {

  static OrganisationJson of(Organisation organisation) {
    return new OrganisationJson(
        organisation.id(),
        organisation.kinds().stream().map(Organisation.Kind::code).sorted().toList(),
        TextJson.of(organisation.name()),
        organisation.country(),
        organisation.address().map(TextJson::of).orElse(null));
  }

  Organisation read(String id, int version) {
    Shape shape = new Shape();
    Set<Organisation.Kind> read = new HashSet<>();
    List<String> words = shape.list("/kinds", kinds);
    for (int i = 0; i < words.size(); i++) {
      read.add(shape.parsed("/kinds/" + i, words.get(i), Organisation.Kind::of));
    }
    var readName = shape.bilingual("/name", name, 200);
    var readAddress =
        address == null
            ? Optional.<org.hufu.core.conformity.Text>empty()
            : Optional.ofNullable(shape.bilingual("/address", address, 500));
    String readCountry = shape.parsed("/country", country, OrganisationJson::country);
    shape.text("/id", id, 61);
    shape.requireSound();
    return new Organisation(id, read, readName, readCountry, readAddress, version);
  }

  private static String country(String text) {
    if (!text.matches("[A-Z]{2}")) {
      throw new IllegalArgumentException("Not a country: " + text);
    }
    return text;
  }
}
