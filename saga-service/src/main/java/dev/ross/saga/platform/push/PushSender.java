package dev.ross.saga.platform.push;

import dev.ross.platform.push.EndpointRule;
import dev.ross.saga.platform.push.PushOutcome.Result;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pushes messages to devices by their push servers, a few at a time. */
public class PushSender {
    private static final Logger log = LoggerFactory.getLogger(PushSender.class);
    private static final int AT_ONCE = 16;
    private static final Duration LONGEST_KEPT = Duration.ofDays(1);

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final VapidSigner signer;
    private final EndpointRule rule;
    private final Clock clock;
    private final Duration limit;

    /**
     * @param limit for one request
     */
    PushSender(VapidSigner signer, EndpointRule rule, Clock clock, Duration limit) {
        this.signer = signer;
        this.rule = rule;
        this.clock = clock;
        this.limit = limit;
    }

    /** Returns when the push server has answered, or after a bounded time. */
    public PushOutcome send(PushRequest request) throws InterruptedException {
        var endpoint = rule.allowed(request.device().endpoint());
        if (endpoint.isEmpty()) return PushOutcome.of(Result.REFUSED);
        places.acquire();
        try {
            return send(endpoint.get(), request);
        } catch (IOException e) {
            log.debug("a push server does not answer ({})", e.getClass().getName());
            return PushOutcome.of(Result.LATER);
        } finally {
            places.release();
        }
    }

    private PushOutcome send(URI endpoint, PushRequest request) throws IOException {
        var addresses = addressesOf(endpoint);
        if (addresses.length == 0) return PushOutcome.of(Result.REFUSED);
        var body = PushEncryption.encrypt(request.content(), request.device());
        return new PushExchange(endpoint, addresses[0], limit).post(headers(endpoint, request), body);
    }

    /** None if one of them is not allowed: such a name is not that of a push server. */
    private InetAddress[] addressesOf(URI endpoint) throws UnknownHostException {
        var all = InetAddress.getAllByName(endpoint.getHost());
        if (Arrays.stream(all).allMatch(rule::allows)) return all;
        log.info("a push server was not called: its name leads to an address that is not public");
        return new InetAddress[0];
    }

    private Map<String, String> headers(URI endpoint, PushRequest request) {
        var kept = request.usefulFor().compareTo(LONGEST_KEPT) > 0 ? LONGEST_KEPT : request.usefulFor();
        var headers = new LinkedHashMap<String, String>();
        headers.put("Authorization", signer.authorization(endpoint, clock.instant()));
        headers.put("TTL", String.valueOf(Math.max(0, kept.toSeconds())));
        headers.put("Urgency", "normal");
        headers.put("Topic", request.topic());
        headers.put("Content-Type", "application/octet-stream");
        headers.put("Content-Encoding", "aes128gcm");
        return headers;
    }
}
