package org.mailtrail.web.api.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mailtrail.application.unmatched.Assigned;
import org.mailtrail.application.unmatched.PreviewUnknownPeople.Effect;
import org.mailtrail.application.unmatched.PreviewUnknownPeople.Preview;
import org.mailtrail.application.unmatched.again.MatchAgain;
import org.mailtrail.domain.policy.UnknownPeople.Way;
import org.mailtrail.web.shape.ObjectShape;
import org.mailtrail.web.shape.Shapes;

/** How what is done with unmatched messages looks. */
public final class UnmatchedShapes {
  /** What became of messages that were assigned. */
  public static final ObjectShape<Assigned> ASSIGNED =
      ObjectShape.<Assigned>named("Assigned")
          .with("logged", Shapes.whole(), Assigned::logged)
          .with("refused", Shapes.many(Shapes.text()), UnmatchedShapes::refusals)
          .with("notFiled", Shapes.many(Shapes.text()), Assigned::notFiled);

  /** Messages that would be logged by now. */
  public static final ObjectShape<MatchAgain.Preview> MATCHING =
      ObjectShape.<MatchAgain.Preview>named("Matching")
          .with("looked", Shapes.whole(), preview -> (long) preview.looked())
          .with("hasMore", Shapes.flag(), MatchAgain.Preview::hasMore)
          .with("messages", Shapes.many(LedgerShapes.ROW), MatchAgain.Preview::matching);

  private static final ObjectShape<Map.Entry<Way, Effect>> EFFECT =
      ObjectShape.<Map.Entry<Way, Effect>>named("SettingForUnknownPeople")
          .with("setting", Shapes.nameOf(Way.class), one -> one.getKey().name())
          .with("messages", Shapes.whole(), one -> (long) one.getValue().messages())
          .with("contacts", Shapes.whole(), one -> (long) one.getValue().contacts());

  /** What each setting for unknown people would have done. */
  public static final ObjectShape<Preview> STRANGERS =
      ObjectShape.<Preview>named("UnknownPeoplePreview")
          .with("waiting", Shapes.whole(), preview -> (long) preview.waiting())
          .with("read", Shapes.whole(), preview -> (long) preview.read())
          .with(
              "settings",
              Shapes.many(EFFECT),
              preview -> List.copyOf(new TreeMap<>(preview.effects()).entrySet()));

  /** How many messages left the queue. */
  public static final ObjectShape<Long> EXCLUDED =
      ObjectShape.<Long>named("Excluded").with("excluded", Shapes.whole(), count -> count);

  private UnmatchedShapes() {}

  private static List<String> refusals(Assigned assigned) {
    List<String> words = new ArrayList<>();
    assigned
        .replies()
        .forEach(
            (ref, reply) ->
                reply.match(
                    entries -> false,
                    refusal -> words.add(ref.mailbox() + "/" + ref.item() + ": " + refusal)));
    return words;
  }
}
