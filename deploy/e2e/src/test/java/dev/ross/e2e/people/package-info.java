/**
 * The people of the stories. They sign up, verify their address and log in as their browser would do it for them,
 * through the pages of the identity provider, and then use the HTTP interface in their own name.
 */
@NullMarked
package dev.ross.e2e.people;

import org.jspecify.annotations.NullMarked;
