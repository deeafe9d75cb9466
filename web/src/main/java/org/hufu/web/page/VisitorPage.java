package org.hufu.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.hufu.core.conformity.Reason;
import org.hufu.portal.setting.Settings;

/** The person in front of the page: language, address, login, and what went wrong for them. */
@Named("visitor")
@RequestScoped
public class VisitorPage {
  @Inject HttpServletRequest request;
  @Inject Settings settings;
  @Inject Assets assets;

  /** One line of the error summary; {@code target} is the id of the field, or empty. */
  public record Fault(String target, String text) {}

  public Locale getLocale() {
    return Visits.language(request);
  }

  /** {@code zh-CN} or {@code en}. */
  public String getLanguage() {
    return getLocale().toLanguageTag();
  }

  public boolean isChinese() {
    return getLocale().getLanguage().equals("zh");
  }

  public String getOtherLanguage() {
    return (isChinese() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE).toLanguageTag();
  }

  /** Root of the public pages in the visitor's language, without a slash at the end. */
  public String getHome() {
    return "/" + getLanguage();
  }

  /** This page in a language: another path for public pages, a remembered choice behind login. */
  public String addressIn(String language) {
    String address = Visits.address(request);
    String query = Visits.query(request);
    String own = getHome();
    if (address.equals(own) || address.startsWith(own + "/")) {
      return "/" + language + address.substring(own.length()) + query;
    }
    if (address.startsWith("/app")) {
      return address + (query.isEmpty() ? "?" : query + "&") + "language=" + language;
    }
    return "/" + language + "/";
  }

  /** The same with the portal's own name before it, for machines. */
  public String absoluteIn(String language) {
    return settings.base() + addressIn(language);
  }

  public boolean isDemo() {
    return settings.isDemo();
  }

  public String getBodyName() {
    return settings.body().name().in(getLocale());
  }

  public String getBase() {
    return settings.base().toString();
  }

  public boolean isSignedIn() {
    return request.getUserPrincipal() != null;
  }

  /** Login name, or empty. */
  public String getUsername() {
    Principal principal = request.getUserPrincipal();
    return principal == null ? "" : principal.getName();
  }

  /** Address of a file in {@code resources/hufu}, which changes when its content does. */
  public String asset(String name) {
    return assets.address(name);
  }

  /** Sends the answer 404 with the page that goes with it. */
  public void sendNotFound() {
    FacesContext faces = FacesContext.getCurrentInstance();
    try {
      faces.getExternalContext().responseSendError(404, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    faces.responseComplete();
  }

  /** Shows the objections of a refusal in the error summary. */
  public void refuse(List<Reason> reasons) {
    FacesContext faces = FacesContext.getCurrentInstance();
    for (Reason reason : reasons) {
      String sentence = reason.sentence(getLocale());
      faces.addMessage(
          null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, reason.code()));
    }
  }

  /** Shows one sentence of the bundle, above the page, also after a redirect. */
  public void tell(String key) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(null, new FacesMessage(Words.of(getLocale(), key)));
  }

  /** What the error summary lists, in the order of the fields. */
  public List<Fault> getFaults() {
    FacesContext faces = FacesContext.getCurrentInstance();
    List<Fault> faults = new ArrayList<>();
    Iterator<String> targets = faces.getClientIdsWithMessages();
    while (targets.hasNext()) {
      String target = targets.next();
      for (FacesMessage message : faces.getMessageList(target)) {
        if (!message.getSeverity().equals(FacesMessage.SEVERITY_INFO)) {
          faults.add(new Fault(target == null ? "" : target, message.getSummary()));
        }
      }
    }
    return faults;
  }

  /** Good news for the visitor. */
  public List<String> getNews() {
    return FacesContext.getCurrentInstance().getMessageList().stream()
        .filter(message -> message.getSeverity().equals(FacesMessage.SEVERITY_INFO))
        .map(FacesMessage::getSummary)
        .toList();
  }
}
