/**
 * Settings from file, environment and command line; the front door is {@link
 * org.mailtrail.bootstrap.configuration.Configuration}.
 */
@NullMarked
package org.mailtrail.bootstrap.configuration;

import org.jspecify.annotations.NullMarked;
