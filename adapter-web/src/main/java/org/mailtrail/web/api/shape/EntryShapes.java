package org.mailtrail.web.api.shape;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.log.EntryCard;
import org.mailtrail.application.log.EntryPage;
import org.mailtrail.application.port.log.EntryChange;
import org.mailtrail.application.port.log.EntryPosition;
import org.mailtrail.application.port.log.ListedEntry;
import org.mailtrail.domain.header.Authenticity;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.Handling;
import org.mailtrail.domain.interaction.InformationFlow;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.domain.interaction.MessageLink;
import org.mailtrail.web.shape.JsonShape;
import org.mailtrail.web.shape.ObjectShape;
import org.mailtrail.web.shape.Shapes;

/** How entries look. */
public final class EntryShapes {
  private static final JsonShape<String> RESULT = Shapes.nameOf(Authenticity.Result.class);

  private static final ObjectShape<Exchange> EXCHANGE =
      ObjectShape.<Exchange>named("Exchange")
          .with("flow", Shapes.nameOf(InformationFlow.class), exchange -> exchange.flow().name())
          .with("initiatedBy", Shapes.text(), exchange -> exchange.flow().initiatedBy().toString())
          .with("salesperson", Shapes.text(), exchange -> exchange.salesperson().value())
          .with(
              "salespersonAddress",
              Shapes.text(),
              exchange -> exchange.salespersonAddress().toString())
          .with("contact", Shapes.text(), exchange -> exchange.contact().value())
          .with("contactAddress", Shapes.text(), exchange -> exchange.contactAddress().toString())
          .with("company", Shapes.text(), Exchange::company);

  private static final ObjectShape<InteractionTemplate> TEMPLATE =
      ObjectShape.<InteractionTemplate>named("Template")
          .with("code", Shapes.text(), InteractionTemplate::code)
          .with("group", Shapes.text(), InteractionTemplate::group)
          .with("cost", Shapes.decimal(), InteractionTemplate::unitCost)
          .with(
              "duration", Shapes.text("duration"), template -> template.unitDuration().toString());

  private static final ObjectShape<MessageLink> LINK =
      ObjectShape.<MessageLink>named("MessageFacts")
          .with("mailbox", Shapes.text(), link -> link.mailbox().value())
          .with("key", Shapes.text(), link -> link.key().value())
          .maybe("sentAt", Shapes.moment(), MessageLink::sentAt)
          .with("receivedAt", Shapes.moment(), MessageLink::receivedAt)
          .with("folder", Shapes.text(), MessageLink::folder)
          .maybe("webLink", Shapes.text(), link -> link.item().webLink())
          .with("hasAttachments", Shapes.flag(), link -> link.item().hasAttachments())
          .with("size", Shapes.whole(), link -> link.item().size());

  private static final ObjectShape<Authenticity> AUTHENTICITY =
      ObjectShape.<Authenticity>named("Authenticity")
          .with("spf", RESULT, known -> known.spf().name())
          .with("dkim", RESULT, known -> known.dkim().name())
          .with("dmarc", RESULT, known -> known.dmarc().name());

  private static final ObjectShape<Handling> HANDLING =
      ObjectShape.<Handling>named("Handling")
          .maybe("opportunity", Shapes.text(), Handling::opportunityNumber)
          .with("cancelled", Shapes.flag(), Handling::cancelled)
          .with(
              "evaluation",
              Shapes.nameOf(Handling.Evaluation.class),
              handling -> handling.evaluation().name())
          .with("comment", Shapes.text(), Handling::comment);

  /** An entry. */
  public static final ObjectShape<ListedEntry> ENTRY =
      ObjectShape.<ListedEntry>named("Entry")
          .with("number", Shapes.whole(), listed -> listed.entry().number().value())
          .with("at", Shapes.moment(), listed -> of(listed).at())
          .with("subject", Shapes.text(), listed -> of(listed).subject())
          .like(EXCHANGE, listed -> of(listed).exchange())
          .with("salespersonName", Shapes.text(), ListedEntry::salespersonName)
          .with("contactName", Shapes.text(), ListedEntry::contactName)
          .like(HANDLING, listed -> listed.entry().handling())
          .with("template", TEMPLATE, listed -> of(listed).template())
          .with("message", LINK, listed -> of(listed).message())
          .with("authenticity", AUTHENTICITY, listed -> of(listed).logged().authenticity())
          .with("pass", Shapes.text("uuid"), listed -> of(listed).logged().pass().toString())
          .with("loggedAt", Shapes.moment(), listed -> of(listed).logged().at());

  /** Some entries. */
  public static final ObjectShape<EntryPage> PAGE =
      ObjectShape.<EntryPage>named("EntryPage")
          .with("entries", Shapes.many(ENTRY), EntryPage::entries)
          .maybe("next", Shapes.text(), page -> page.next().map(EntryPosition::toString));

  private static final ObjectShape<EntryChange> CHANGE =
      ObjectShape.<EntryChange>named("EntryChange")
          .with("at", Shapes.moment(), EntryChange::at)
          .with("who", Shapes.text(), EntryChange::who)
          .with("field", Shapes.text(), EntryChange::field)
          .with("from", Shapes.text(), EntryChange::from)
          .with("to", Shapes.text(), EntryChange::to);

  /** An entry with everything. */
  public static final ObjectShape<EntryCard> CARD =
      ObjectShape.<EntryCard>named("EntryCard")
          .with("entry", ENTRY, EntryCard::listed)
          .maybe("contact", PeopleShapes.CONTACT, EntryCard::contact)
          .maybe("salesperson", PeopleShapes.SALESPERSON, EntryCard::salesperson)
          .with("history", Shapes.many(CHANGE), EntryCard::history)
          .with("thread", Shapes.many(ENTRY), EntryCard::thread)
          .with("notShared", Shapes.whole(), card -> (long) card.hidden())
          .maybe("goneSince", Shapes.moment(), EntryCard::goneSince);

  /** The entries that belong together. */
  public static final ObjectShape<List<ListedEntry>> ENTRIES =
      ObjectShape.<List<ListedEntry>>named("Entries")
          .with("entries", Shapes.many(ENTRY), entries -> entries)
          .maybe("next", Shapes.text(), entries -> Optional.empty());

  private EntryShapes() {}

  private static Interaction of(ListedEntry listed) {
    return listed.entry().interaction();
  }
}
