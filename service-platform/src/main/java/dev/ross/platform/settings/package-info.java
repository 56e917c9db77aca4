/**
 * Settings: those that several services share, the check of all settings at startup, and the warning of unknown
 * variables. Every setting is a component of a validated record; the build describes each in
 * {@code META-INF/spring-configuration-metadata.json}, from which {@code docs/settings.md} is made.
 */
@NullMarked
package dev.ross.platform.settings;

import org.jspecify.annotations.NullMarked;
