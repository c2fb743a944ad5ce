/** Whether a setup works; {@link org.mailtrail.application.setup.check.ValidateSetup} first. */
@NullMarked
package org.mailtrail.application.setup.check;

import org.jspecify.annotations.NullMarked;
