package org.mailtrail.application.port.opportunity;

import java.util.List;
import org.mailtrail.domain.opportunity.Stage;

/**
 * The stages of the sales cycle; part of the books' unit of work. Throws {@link
 * org.mailtrail.application.port.StoreException}.
 */
public interface Stages {
  /** All of them, in order; Business Central's usual ones as long as nobody has set up others. */
  List<Stage> all();

  /** Puts these in the place of all that were set up. */
  void replace(List<Stage> stages);
}
