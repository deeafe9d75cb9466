package org.hufu.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.CertificateState;
import org.hufu.core.conformity.Text;
import org.hufu.core.credential.CertificateContent;
import org.hufu.core.json.JsonObject;
import org.hufu.core.qr.QrSymbol;
import org.hufu.portal.certificate.Certificate;
import org.hufu.portal.certificate.CertificateService;
import org.hufu.portal.certificate.StatusEvent;
import org.hufu.web.page.VisitorPage;
import org.hufu.web.page.Words;

/** Backs {@code certificate/certificate.xhtml}, by number or by the public id of the QR code. */
@Named
@RequestScoped
public class CertificatePage {
  @Inject CertificateService certificates;
  @Inject VisitorPage visitor;
  @Inject Clock clock;

  private String number;
  private Certificate certificate;

  /** A laboratory whose reports the certificate relies on. */
  public record Laboratory(Text name, String accreditation) {}

  /** Finds the certificate or answers 404. */
  public void load() {
    Optional<Certificate> found = certificates.find(number);
    if (found.isEmpty()) {
      found = certificates.findByPublicId(number);
    }
    found.ifPresentOrElse(one -> certificate = one, visitor::sendNotFound);
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public Certificate getCertificate() {
    return certificate;
  }

  public CertificateContent getContent() {
    return certificate.content();
  }

  /** As of today; a certificate expires without anybody's doing. */
  public CertificateState getState() {
    return certificate.stateAt(clock.instant());
  }

  /** Newest first. */
  public List<StatusEvent> getHistory() {
    List<StatusEvent> history = new ArrayList<>(certificate.history());
    Collections.reverse(history);
    return history;
  }

  /** The event that explains the state, when it is not simply in force. */
  public Optional<StatusEvent> getCause() {
    return getHistory().stream()
        .filter(event -> event.action().equals(getState().code()))
        .findFirst();
  }

  public Text getHolderAddress() {
    return getContent().json().requireObject("holder").object("address").map(Text::of).orElse(null);
  }

  public String getHolderCountry() {
    return getContent().json().requireObject("holder").requireText("country");
  }

  public List<Laboratory> getLaboratories() {
    return getContent().json().objects("laboratories").stream()
        .map(
            laboratory ->
                new Laboratory(
                    Text.of(laboratory.requireObject("name")),
                    laboratory.requireText("accreditation")))
        .toList();
  }

  public String getModel() {
    return getContent().product().requireText("model");
  }

  /** Many names end with the model; the heading says it once. */
  public boolean isModelInName() {
    return getContent().productName().in(visitor.getLocale()).contains(getModel());
  }

  /** Those of hardware, firmware and software that the certificate names. */
  public String product(String member) {
    return getContent().product().text(member).orElse("");
  }

  /** SHA-256 of what was tested, hexadecimal. */
  public List<String> getDigests() {
    return getContent().product().objects("digests").stream()
        .map(digest -> digest.requireText("value"))
        .toList();
  }

  public List<JsonObject> getReports() {
    return getContent().reports();
  }

  /** The QR code with the permanent address, as SVG with its title. */
  public String getQr() {
    return QrSymbol.of(getContent().url())
        .svg(Words.of(visitor.getLocale(), "certificate.page.qr"))
        .strip();
  }

  /** The certificate for search engines. */
  public String getStructured() {
    return Structured.of(getContent(), getState(), visitor.getLocale());
  }
}
