package dev.ross.saga.platform.identity;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/** Fails the reading of an answer that is larger than a token or the record of a user can be. */
final class AnswerSizeLimit implements ClientHttpRequestInterceptor {
    static final int BYTES = 256 * 1024;

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        return new LimitedResponse(execution.execute(request, body));
    }

    private record LimitedResponse(ClientHttpResponse response) implements ClientHttpResponse {
        @Override
        public InputStream getBody() throws IOException {
            return new LimitedStream(response.getBody());
        }

        @Override
        public HttpStatusCode getStatusCode() throws IOException {
            return response.getStatusCode();
        }

        @Override
        public String getStatusText() throws IOException {
            return response.getStatusText();
        }

        @Override
        public HttpHeaders getHeaders() {
            return response.getHeaders();
        }

        @Override
        public void close() {
            response.close();
        }
    }

    private static final class LimitedStream extends FilterInputStream {
        private int left = BYTES;

        LimitedStream(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) count(1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int many = super.read(into, from, length);
            if (many > 0) count(many);
            return many;
        }

        private void count(int many) throws IOException {
            left -= many;
            if (left < 0) throw new IOException("The identity provider's answer has more than " + BYTES + " bytes.");
        }
    }
}
