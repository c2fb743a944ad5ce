/**
 * The admin's part on the command line; the front door is {@link
 * org.mailtrail.bootstrap.mailflow.PrepareExchangeCommand}.
 */
@NullMarked
package org.mailtrail.bootstrap.mailflow;

import org.jspecify.annotations.NullMarked;
