/** Tests of the shipped realm in the version of Keycloak it is shipped for. */
@NullMarked
package dev.ross.standalone.keycloak;

import org.jspecify.annotations.NullMarked;
