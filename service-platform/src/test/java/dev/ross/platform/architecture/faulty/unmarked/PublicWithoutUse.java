package dev.ross.platform.architecture.faulty.unmarked;

/** Public without any use, in a package that is not null-marked. */
public final class PublicWithoutUse {}
