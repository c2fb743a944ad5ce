/** What is said of a mailbox, and what is seen of it; all but sign-in and jobs. */
@NullMarked
package org.mailtrail.cli.setup;

import org.jspecify.annotations.NullMarked;
