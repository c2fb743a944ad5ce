/** Outlook on the web, as far as a link to a message leads there. */
@NullMarked
package org.mailtrail.simulator.outlook;

import org.jspecify.annotations.NullMarked;
