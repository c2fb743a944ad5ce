/** What is set up; {@link org.mailtrail.application.port.setup.Setups} first. */
@NullMarked
package org.mailtrail.application.port.setup;

import org.jspecify.annotations.NullMarked;
