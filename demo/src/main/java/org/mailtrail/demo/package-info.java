/**
 * A played conversation, or anybody's mail, from simulator to log; the front door is {@link
 * org.mailtrail.demo.Demo}.
 */
@NullMarked
package org.mailtrail.demo;

import org.jspecify.annotations.NullMarked;
