/** The shipped realm, in the Keycloak it is shipped for. */
@NullMarked
package dev.ross.standalone.keycloak;

import org.jspecify.annotations.NullMarked;
