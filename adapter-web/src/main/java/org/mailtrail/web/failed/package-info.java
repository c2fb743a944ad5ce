/** What failed and waits for a person; {@link org.mailtrail.web.failed.FailedPages} first. */
@NullMarked
package org.mailtrail.web.failed;

import org.jspecify.annotations.NullMarked;
