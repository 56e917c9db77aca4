/**
 * The identity provider of an installation: an embedded Keycloak beside this process where no address is given, and the
 * realm {@code ross} in it, imported once and updated to the settings at every start, since an import skips a realm
 * that exists.
 */
@NullMarked
package dev.ross.standalone.keycloak;

import org.jspecify.annotations.NullMarked;
