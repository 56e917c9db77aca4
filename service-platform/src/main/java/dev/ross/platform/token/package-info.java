/**
 * Verification of tokens: the issuer's keys, the rules that the claims of every token must meet, and the tokens that
 * the services sign themselves, with keys that are derived from a secret.
 */
@NullMarked
package dev.ross.platform.token;

import org.jspecify.annotations.NullMarked;
