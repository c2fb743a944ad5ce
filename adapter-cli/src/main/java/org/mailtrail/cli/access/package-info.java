/** Commands about who may use the console and its API: {@link ConsoleCommand}. */
@NullMarked
package org.mailtrail.cli.access;

import org.jspecify.annotations.NullMarked;
