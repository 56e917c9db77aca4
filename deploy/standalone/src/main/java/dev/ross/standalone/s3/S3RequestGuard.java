package dev.ross.standalone.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.shaded.org.eclipse.jetty.server.Handler;
import org.gaul.shaded.org.eclipse.jetty.server.Request;
import org.gaul.shaded.org.eclipse.jetty.server.Response;
import org.gaul.shaded.org.eclipse.jetty.server.Server;
import org.gaul.shaded.org.eclipse.jetty.util.Callback;

/**
 * Refuses requests before the object store handles them: those without a signature, since nothing in it is public, and
 * those with an {@code x-amz-} header that the signature does not cover. S3 itself refuses the latter. Without that,
 * the holder of an address for one upload could copy another's object there or open it to everybody.
 */
final class S3RequestGuard extends Handler.Wrapper {
    private static final String AUTHORIZATION = "Authorization";
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final List<String> SIGNATURE =
            List.of("X-Amz-Algorithm", "X-Amz-Credential", "X-Amz-Date", "X-Amz-SignedHeaders", "X-Amz-Signature");

    private S3RequestGuard(Handler guarded) {
        super(guarded);
    }

    /** Installs a guard in a store that has not started yet. The store has no API for that, so this uses reflection. */
    static void before(S3Proxy store) throws ReflectiveOperationException {
        var field = S3Proxy.class.getDeclaredField("server");
        field.setAccessible(true);
        var server = (Server) field.get(store);
        server.setHandler(new S3RequestGuard(server.getHandler()));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (isPreflight(request)) return super.handle(request, response, callback);
        var signed = signedHeaders(request);
        if (signed.isEmpty()) return refused(response, callback, "This store answers signed requests only.");
        var unsigned = request.getHeaders().stream()
                .map(header -> header.getName().toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.startsWith("x-amz-") && !signed.get().contains(name));
        return unsigned
                ? refused(response, callback, "There were headers present in the request which were not signed.")
                : super.handle(request, response, callback);
    }

    private static boolean isPreflight(Request request) {
        return request.getMethod().equals("OPTIONS");
    }

    /**
     * Returns the headers covered by the request's one signature; empty where there is no signature, or more than one.
     */
    private static Optional<Set<String>> signedHeaders(Request request) {
        var authorization = request.getHeaders().getValuesList(AUTHORIZATION);
        var query = Request.extractQueryParameters(request);
        var inQuery = SIGNATURE.stream()
                .mapToInt(name -> query.getValuesOrEmpty(name).size())
                .toArray();
        if (authorization.isEmpty())
            return Arrays.stream(inQuery).allMatch(times -> times == 1)
                            && ALGORITHM.equals(query.getValue("X-Amz-Algorithm"))
                    ? Optional.of(names(query.getValue("X-Amz-SignedHeaders")))
                    : Optional.empty();
        if (authorization.size() > 1
                || Arrays.stream(inQuery).anyMatch(times -> times > 0)
                || !authorization.getFirst().startsWith(ALGORITHM + " ")) return Optional.empty();
        return Arrays.stream(
                        authorization.getFirst().substring(ALGORITHM.length()).split(","))
                .map(String::strip)
                .filter(part -> part.startsWith("SignedHeaders="))
                .findFirst()
                .map(part -> names(part.substring("SignedHeaders=".length())));
    }

    private static Set<String> names(String list) {
        return Arrays.stream(list.split(";"))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static boolean refused(Response response, Callback callback, String why) {
        response.setStatus(403);
        response.getHeaders().put("Content-Type", "application/xml");
        response.getHeaders().put("Connection", "close");
        var body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>AccessDenied</Code><Message>" + why
                + "</Message></Error>";
        response.write(true, ByteBuffer.wrap(body.getBytes(UTF_8)), callback);
        return true;
    }
}
