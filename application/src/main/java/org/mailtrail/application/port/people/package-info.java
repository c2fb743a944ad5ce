/**
 * The ports by which people look people up; the front door is {@link
 * org.mailtrail.application.port.people.PeopleDirectory}.
 */
@NullMarked
package org.mailtrail.application.port.people;

import org.jspecify.annotations.NullMarked;
