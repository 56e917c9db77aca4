/**
 * Processes that react to events: sagas, policies, mail, and updates of the identity provider. Nothing here is needed
 * for a command to succeed.
 */
@NullMarked
package dev.ross.saga;

import org.jspecify.annotations.NullMarked;
