/** What failed and waits for a person; {@link org.mailtrail.application.failed.Repair} first. */
@NullMarked
package org.mailtrail.application.failed;

import org.jspecify.annotations.NullMarked;
