package org.hufu.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;
import org.hufu.core.conformity.StateConflict;
import org.hufu.web.page.VisitorPage;

/**
 * Tries a step on behalf of a page. What is done leads on to another address, so that reloading
 * repeats nothing; what is refused stays on the page, with every reason above it.
 */
@RequestScoped
public class Attempt {
  @Inject VisitorPage visitor;

  /**
   * Tries a step that the rules may refuse.
   *
   * @param news key of the sentence that tells the success
   * @param next address to go to
   */
  public <T> void step(Supplier<Optional<Outcome<T>>> step, String news, Function<T, String> next) {
    try {
      Optional<Outcome<T>> outcome = step.get();
      if (outcome.isEmpty()) {
        visitor.sendNotFound();
        return;
      }
      String address =
          outcome
              .get()
              .fold(
                  next,
                  reasons -> {
                    visitor.refuse(reasons);
                    return "";
                  });
      if (!address.isEmpty()) {
        visitor.tell(news);
        go(address);
      }
    } catch (StateConflict e) {
      visitor.refuse(List.of(e.reason()));
    }
  }

  /** The same for a step that only a conflict can stop. */
  public <T> void write(Supplier<Optional<T>> step, String news, Function<T, String> next) {
    step(() -> step.get().map(Outcome::done), news, next);
  }

  /** Ends this answer and has the browser ask for another address. */
  public void go(String address) {
    try {
      FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Objects to one field; its id has no prefix. */
  public void object(String field, Reason reason) {
    FacesContext.getCurrentInstance()
        .addMessage(
            field,
            new FacesMessage(
                FacesMessage.SEVERITY_ERROR, reason.sentence(visitor.getLocale()), reason.code()));
  }

  /** A part of the address or of the query, or an empty text. */
  public static String place(String name) {
    String value =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(name);
    return value == null ? "" : value;
  }
}
