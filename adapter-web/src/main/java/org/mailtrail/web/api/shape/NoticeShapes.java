package org.mailtrail.web.api.shape;

import java.util.Optional;
import org.mailtrail.application.push.ShowNotices.How;
import org.mailtrail.application.push.ShowNotices.Told;
import org.mailtrail.web.shape.ObjectShape;
import org.mailtrail.web.shape.Shapes;

/** How being told of mail looks; nothing that is sealed stands in it. */
public final class NoticeShapes {
  /** How it stands with a mailbox; nothing but that it is not wanted, where nobody wants it. */
  public static final ObjectShape<Optional<Told>> TOLD =
      ObjectShape.<Optional<Told>>named("Notices")
          .with("wanted", Shapes.flag(), Optional::isPresent)
          .maybe("how", Shapes.nameOf(How.class), told -> told.map(it -> it.how().name()))
          .maybe("since", Shapes.moment(), told -> told.flatMap(Told::since))
          .maybe("until", Shapes.moment(), told -> told.flatMap(Told::until))
          .maybe("lastNotice", Shapes.moment(), told -> told.flatMap(Told::lastNotice))
          .maybe(
              "trouble", Shapes.text(), told -> told.flatMap(Told::trouble).map(Object::toString));

  private NoticeShapes() {}
}
