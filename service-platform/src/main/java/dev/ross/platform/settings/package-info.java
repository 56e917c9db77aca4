/**
 * Settings: those that several services have alike, the check of all of them before anything is started, and the warning
 * of variables that are no setting. Every setting is a component of a validated record; the build describes each in
 * {@code META-INF/spring-configuration-metadata.json}, of which {@code docs/settings.md} is made.
 */
@NullMarked
package dev.ross.platform.settings;

import org.jspecify.annotations.NullMarked;
