package org.hufu.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hufu.core.conformity.CertificateState;
import org.hufu.core.conformity.Coded;
import org.hufu.portal.certificate.CertificateService;
import org.hufu.portal.registry.RegisterEntry;
import org.hufu.portal.registry.RegisterPage;
import org.hufu.portal.registry.RegisterQuery;
import org.hufu.portal.registry.RegisterService;
import org.hufu.web.page.VisitorPage;
import org.hufu.web.page.WordsPage;

/**
 * Backs {@code certificate/certificates.xhtml}: searches the register; a number leads straight on.
 */
@Named
@RequestScoped
public class CertificatesPage {
  private static final int PIECE = 25;
  private static final int LONGEST_TEXT = 200;

  @Inject RegisterService register;
  @Inject CertificateService certificates;
  @Inject VisitorPage visitor;
  @Inject WordsPage say;
  @Inject Clock clock;

  private String text;
  private String status;
  private String cursor;
  private RegisterPage found;

  /** Searches, or goes to the certificate whose number was typed. */
  public void load() {
    String asked = getText().strip();
    if (cursor == null && !asked.isEmpty()) {
      Optional<String> number =
          certificates.find(asked.toUpperCase(Locale.ROOT)).map(one -> one.number());
      if (number.isPresent()) {
        goTo(visitor.getHome() + "/certificates/" + number.get());
        return;
      }
    }
    found =
        register.find(
            new RegisterQuery(
                asked.substring(0, Math.min(asked.length(), LONGEST_TEXT)),
                state(),
                Optional.ofNullable(cursor).flatMap(RegisterQuery.Cursor::of),
                PIECE));
  }

  private static void goTo(String address) {
    try {
      FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<CertificateState> state() {
    return Coded.find(CertificateState.class, String.valueOf(status));
  }

  public List<RegisterEntry> getEntries() {
    return found.entries();
  }

  /** As people see it today. */
  public CertificateState stateOf(RegisterEntry entry) {
    return entry.stateAt(clock.instant());
  }

  public List<String> getStates() {
    return Arrays.stream(CertificateState.values()).map(CertificateState::code).toList();
  }

  public boolean isNarrowed() {
    return !getText().isBlank() || state().isPresent();
  }

  public boolean isContinued() {
    return cursor != null;
  }

  /** Address of the next piece, or null at the end. */
  public String getNext() {
    return found.next().map(next -> address() + "&cursor=" + say.query(next)).orElse(null);
  }

  /** Address of the same search from its beginning. */
  public String getFirst() {
    return address();
  }

  private String address() {
    return visitor.getHome()
        + "/certificates?q="
        + say.query(getText())
        + "&status="
        + state().map(CertificateState::code).orElse("");
  }

  public String getText() {
    return text == null ? "" : text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = status;
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }
}
