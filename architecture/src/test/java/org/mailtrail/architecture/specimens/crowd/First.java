package org.mailtrail.architecture.specimens.crowd;

/** The first of thirteen. */
final class First {}

final class Second {}

final class Third {}

final class Fourth {}

final class Fifth {}

final class Sixth {}

final class Seventh {}

final class Eighth {}

final class Ninth {}

final class Tenth {}

final class Eleventh {}

final class Twelfth {}

final class Thirteenth {}
