package org.mailtrail.testkit.books;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionLogEntry;

/** The hooks of all contracts of what people read and write by hand. Extend those, not this. */
public abstract class HandContract {
  /** Only contracts extend it. */
  protected HandContract() {
    // the hooks give what is tried
  }

  /** Empty ones. */
  protected abstract HandBooks empty();

  /** Those whose store does not answer. */
  protected abstract HandBooks outOfReach();

  protected static HandBooks with(HandBooks books, List<Interaction> interactions) {
    books.books().log().append(interactions);
    return books;
  }

  /** The entry of this message. */
  protected static InteractionLogEntry entry(HandBooks books, int message) {
    return BooksContract.all(books.books().log()).stream()
        .filter(entry -> entry.interaction().message().key().equals(SampleMail.key(message)))
        .findFirst()
        .orElseThrow();
  }

  protected static void assertUnreachable(ThrowingCallable call) {
    assertThatThrownBy(call)
        .asInstanceOf(InstanceOfAssertFactories.type(StoreException.class))
        .matches(StoreException::retryHelps, "a retry helps");
  }
}
