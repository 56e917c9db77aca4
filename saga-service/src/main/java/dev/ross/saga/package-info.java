/**
 * What follows from events: sagas, policies, mail, and what the identity provider must know. Nothing here is needed for a
 * command to succeed.
 */
@NullMarked
package dev.ross.saga;

import org.jspecify.annotations.NullMarked;
