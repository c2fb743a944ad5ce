package org.mailtrail.testkit.memory.log;

import java.util.Optional;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.log.SearchWords;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.Handling;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionLogEntry;

/** Whether an entry is wanted. */
final class Fit {
  private Fit() {}

  static boolean fits(EntryFilter filter, InteractionLogEntry entry) {
    return fits(filter, entry.interaction()) && fits(filter.state(), entry.handling());
  }

  private static boolean fits(EntryFilter filter, Interaction interaction) {
    Exchange exchange = interaction.exchange();
    return isOrAbsent(filter.contact(), exchange.contact())
        && isOrAbsent(filter.company(), exchange.company())
        && filter.salespeople().map(all -> all.contains(exchange.salesperson())).orElse(true)
        && isOrAbsent(filter.flow(), exchange.flow())
        && isOrAbsent(filter.pass(), interaction.logged().pass())
        && filter.period().from().filter(interaction.at()::isBefore).isEmpty()
        && filter.period().until().filter(end -> !interaction.at().isBefore(end)).isEmpty()
        && filter.text().map(text -> isIn(text, interaction)).orElse(true);
  }

  private static boolean fits(EntryFilter.State wanted, Handling handling) {
    return isOrAbsent(wanted.cancelled(), handling.cancelled())
        && isOrAbsent(wanted.withOpportunity(), handling.opportunityNumber().isPresent())
        && wanted
            .opportunity()
            .map(number -> handling.opportunityNumber().equals(Optional.of(number.value())))
            .orElse(true);
  }

  private static <T> boolean isOrAbsent(Optional<T> wanted, T actual) {
    return wanted.map(actual::equals).orElse(true);
  }

  private static boolean isIn(String text, Interaction interaction) {
    return SearchWords.fit(SearchWords.wanted(text), SearchWords.of(interaction));
  }
}
