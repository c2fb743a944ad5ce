/**
 * Being told of mail that has come; {@link org.mailtrail.application.port.push.ArrivalNotices}
 * first.
 */
@NullMarked
package org.mailtrail.application.port.push;

import org.jspecify.annotations.NullMarked;
