/**
 * Setting mailboxes up, step by step; {@link org.mailtrail.application.setup.SetUpMailbox} first.
 */
@NullMarked
package org.mailtrail.application.setup;

import org.jspecify.annotations.NullMarked;
