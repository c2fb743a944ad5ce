package org.mailtrail.web.assist;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.mailflow.CheckRules;
import org.mailtrail.application.mailflow.Drift;
import org.mailtrail.application.mailflow.Preparation;
import org.mailtrail.application.mailflow.PrepareExchange;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.formats.mailflow.TransportRules;
import org.mailtrail.web.site.Visit;

/** The admin's part in Exchange: the script that prepares it, and the rules as they are. */
final class MailFlowStep {
  MailFlowStep() {
    // nothing to prepare
  }

  /** The script; empty until it is known who the job's account is. */
  String script(MailboxSetup setup, Visit visit) {
    Optional<String> account = visit.query("account").or(() -> Preparation.worker(setup.account()));
    try {
      return account
          .map(job -> new PrepareExchange().write(preparation(setup, job, visit)))
          .orElse("");
    } catch (IllegalArgumentException unfit) {
      return "";
    }
  }

  private static Preparation preparation(MailboxSetup setup, String job, Visit visit) {
    return new Preparation(
        setup.place().kind(),
        setup.place().address(),
        visit.query("display-name").orElse("Mailtrail"),
        job,
        readers(visit.query("readers").orElse("")));
  }

  private static List<EmailAddress> readers(String text) {
    List<EmailAddress> readers = new ArrayList<>();
    for (String one : text.split("[\\s,;]+", -1)) {
      EmailAddress.parse(one).ifPresent(readers::add);
    }
    return readers;
  }

  DeskAnswer<List<Drift>> compare(MailboxSetup setup, Visit visit) {
    String pasted = visit.raw("rules").strip();
    if (pasted.isEmpty()) {
      return DeskAnswer.refused(
          new Refusal("rules-missing", visit.say("rules.missing"), visit.say("rules.how")));
    }
    try {
      byte[] rules = pasted.getBytes(StandardCharsets.UTF_8);
      var read = TransportRules.read(rules, visit.say("rules.pasted"));
      return DeskAnswer.done(new CheckRules().compare(read, setup.place().address()));
    } catch (UncheckedIOException unreadable) {
      return DeskAnswer.refused(
          new Refusal(
              "rules-unreadable", String.valueOf(unreadable.getMessage()), visit.say("rules.how")));
    }
  }
}
