/**
 * A played conversation, or anybody's mail, from simulator to log; the front door is {@link
 * org.mailtrail.bootstrap.demo.Demo}.
 */
@NullMarked
package org.mailtrail.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
