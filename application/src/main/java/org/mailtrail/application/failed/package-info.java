/** What failed and waits for a person; {@link org.mailtrail.application.failed.TryAgain} first. */
@NullMarked
package org.mailtrail.application.failed;

import org.jspecify.annotations.NullMarked;
