/**
 * The identity provider of the house: a Keycloak of our own beside this process where no address is given, and the realm
 * {@code ross} in it, imported once and brought in line with the settings at every start, since an import skips a realm
 * that exists.
 */
@NullMarked
package dev.ross.standalone.keycloak;

import org.jspecify.annotations.NullMarked;
