package dev.ross.standalone.landing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The stylesheet of the landing page. Its hash in the content security policy permits this style and no other. */
final class LandingStyle {
    static final String SHEET = """

            :root { color-scheme: light dark; --ink: #292524; --quiet: #57534e; --paper: #faf7f2; --card: #fff;
                    --line: #e7e0d6; --wine: #8a1c3b; --on-wine: #fff; }
            @media (prefers-color-scheme: dark) {
              :root { --ink: #f1ece4; --quiet: #b9b1a6; --paper: #1b1817; --card: #262220; --line: #3b3532;
                      --wine: #f0a3b5; --on-wine: #2b0f17; }
            }
            * { box-sizing: border-box; }
            body { font: 1.0625rem/1.6 system-ui, sans-serif; max-width: 46rem; margin: 0 auto;
                   padding: clamp(1.5rem, 6vw, 4rem) 1.25rem; color: var(--ink); background: var(--paper); }
            h1 { font: 600 clamp(2.5rem, 10vw, 3.5rem)/1 Georgia, serif; letter-spacing: .08em; margin: 0;
                 color: var(--wine); }
            h2 { font: 600 1.25rem/1.3 Georgia, serif; margin: 0 0 .5rem; }
            p { margin: 0 0 .75rem; }
            header p { font-size: 1.1875rem; color: var(--quiet); margin: 1rem 0 2rem; }
            section { background: var(--card); border: 1px solid var(--line); border-radius: .75rem;
                      padding: 1.25rem 1.25rem .75rem; margin: 0 0 1rem; }
            a { color: var(--wine); text-underline-offset: .2em; }
            .actions { display: flex; flex-wrap: wrap; gap: .75rem 1.25rem; align-items: center; }
            .action { background: var(--wine); color: var(--on-wine); text-decoration: none; font-weight: 600;
                    padding: .6rem 1.1rem; border-radius: .5rem; }
            a:focus-visible { outline: 3px solid var(--wine); outline-offset: 3px; border-radius: .25rem; }
            code { font: .9375rem/1.5 ui-monospace, Menlo, Consolas, monospace; }
            pre { margin: 0 0 .75rem; padding: .75rem 1rem; background: var(--paper); border: 1px solid var(--line);
                  border-radius: .5rem; white-space: pre-wrap; overflow-wrap: anywhere; }
            ul { margin: 0 0 .75rem; padding-left: 1.25rem; }
            """;
    static final String HASH = "sha256-" + Base64.getEncoder().encodeToString(sha256(SHEET));

    private LandingStyle() {}

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
