package org.mailtrail.web.message;

import java.util.Optional;
import org.mailtrail.domain.header.Authenticity;
import org.mailtrail.domain.interaction.InformationFlow;
import org.mailtrail.domain.interaction.InteractionLogEntry;

/**
 * The message of an entry, as its page shows it.
 *
 * @param entry the entry
 * @param mail the message, from outside
 * @param webLink the address that opens it in Outlook, as Exchange tells it
 * @param asText whether its text is wanted in place of its HTML
 * @param isOpen whether pictures may be fetched that it only points at
 */
public record MessageView(
    InteractionLogEntry entry,
    Mail mail,
    Optional<String> webLink,
    boolean asText,
    boolean isOpen) {
  private static final int FEW_CHARACTERS = 800;
  private static final int FEW_LINES = 10;

  /** The address of its page. */
  public String path() {
    return "/entries/" + entry.number().value() + "/message";
  }

  /** The address of the document in the frame. */
  public String document() {
    return path() + "/content" + (asText ? "?as=text" : "");
  }

  /** Whether what is shown is a few lines of text, which need no tall frame. */
  public boolean isShort() {
    return (asText || mail.content().html().isEmpty())
        && mail.content()
            .text()
            .filter(text -> text.length() <= FEW_CHARACTERS)
            .filter(text -> text.lines().count() <= FEW_LINES)
            .isPresent();
  }

  /** How many pictures can be asked for that it only points at; those of one dot never are. */
  public int remote() {
    return asText ? 0 : mail.leftOut().addresses().size();
  }

  /** How many pictures of one dot are left out for good. */
  public int dots() {
    return asText ? 0 : mail.leftOut().dots();
  }

  /** The link to Outlook; empty where there is none that a browser may follow. */
  public String outlook() {
    return outlook(webLink).orElse("");
  }

  /** Of what Exchange tells, an address that a browser may follow. */
  static Optional<String> outlook(Optional<String> webLink) {
    return webLink.filter(link -> link.matches("https?://[^\\s\\\\]+"));
  }

  /** Whether our own people sent it; one whose author is probably forged they did not. */
  public boolean isOurs() {
    return entry.interaction().exchange().flow() == InformationFlow.OUTBOUND
        && !authenticity().hasFailed();
  }

  /** Of what to be warned, as a key. */
  public String warning() {
    return isOurs() ? "message.warning.outbound" : "message.warning.inbound";
  }

  /** What is known of its author. */
  public Authenticity authenticity() {
    return entry.interaction().logged().authenticity();
  }

  /** What to say of its author, as a key. */
  public String verdict() {
    if (authenticity().hasFailed()) {
      return "message.author-forged";
    }
    if (!authenticity().isKnown()) {
      return "message.author-unknown";
    }
    return authenticity().dmarc() == Authenticity.Result.PASS
        ? "message.author-confirmed"
        : "message.author-unconfirmed";
  }

  /** The colour of that. */
  public String colour() {
    return switch (verdict()) {
      case "message.author-forged" -> "red";
      case "message.author-confirmed" -> "";
      default -> "amber";
    };
  }
}
