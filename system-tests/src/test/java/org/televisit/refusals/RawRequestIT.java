package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.Clinic;
import org.televisit.product.RawRequest;

/** Requests that two servers in a row could read differently, and names that are not ours. */
@ExtendWith(WithTelevisit.class)
class RawRequestIT {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");
    private static final String PAGE = " /televisit/goodbye.xhtml HTTP/1.1\r\n";
    private static final String SMUGGLED = "GET /televisit/check.xhtml HTTP/1.1\r\nHost: HOST\r\n\r\n";

    private static List<String> statuses(Clinic clinic, String request) {
        return STATUS.matcher(RawRequest.answer(clinic.product(), request))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    @Test
    void a_request_as_it_should_be_is_answered(Clinic clinic) {
        assertThat(statuses(clinic, "GET" + PAGE + "Host: HOST\r\nConnection: close\r\n\r\n"))
                .containsExactly("200");
        assertThat(statuses(clinic, "POST" + PAGE + "Host: HOST\r\nContent-Length: 3\r\n\r\na=b" + SMUGGLED))
                .as("two that follow each other")
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n",
                "Content-Length: 0\r\nContent-Length: 3\r\n\r\na=b",
                "Content-Length: 3\r\nContent-Length: 0\r\n\r\na=b",
                "Content-Length: 3, 0\r\n\r\na=b",
                "Content-Length: +3\r\n\r\na=b",
                "Content-Length: -1\r\n\r\n",
                "Content-Length: 0x3\r\n\r\na=b",
                "Content-Length : 3\r\n\r\na=b",
                "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding:\u000bchunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                " X-Before: any\r\n\r\n",
                "Host: evil.example\r\n\r\n",
                "Host: HOST\r\n\r\n",
                "X-Nul: a\u0000b\r\n\r\n",
                "X-Return: a\u000bb\r\n\r\n"
            })
    void one_that_can_be_read_two_ways_is_refused_and_nothing_after_it_is_read(String rest, Clinic clinic) {
        List<String> statuses = statuses(clinic, "POST" + PAGE + "Host: HOST\r\n" + rest + SMUGGLED);

        assertThat(statuses).as(rest).isIn(List.of(), List.of("400"), List.of("501"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "evil.example/televisit",
                "evil\"><script>",
                "evil.example:80:80",
                "[::1",
                "user@evil",
                "",
                "evil,HOST"
            })
    void a_host_of_other_characters_is_refused(String host, Clinic clinic) {
        assertThat(statuses(clinic, "GET" + PAGE + "Host: " + host + "\r\nConnection: close\r\n\r\n"))
                .isIn(List.of(), List.of("400"));
    }

    /** As RFC 9112, 5.2 has it: what is folded is a blank in the value before it. */
    @Test
    void a_folded_line_is_no_header_of_its_own(Clinic clinic) {
        String folded = "POST" + PAGE + "Host: HOST\r\nX-Folded: one\r\n\tTransfer-Encoding: chunked\r\n\r\n";

        assertThat(statuses(clinic, folded + SMUGGLED))
                .as("no body, then another request")
                .hasSize(2);
        assertThat(statuses(clinic, folded + "0\r\n\r\n" + SMUGGLED).get(1))
                .as("it was no chunk")
                .isEqualTo("400");
    }

    @Test
    void one_without_a_host_is_refused_and_so_is_another_name_than_ours(Clinic clinic) {
        assertThat(statuses(clinic, "GET" + PAGE + "\r\n")).isIn(List.of(), List.of("400"));
        assertThat(statuses(clinic, "GET" + PAGE + "Host: evil.example\r\n\r\n"))
                .containsExactly("421");
    }

    /** They lead nobody anywhere, and call a node by whatever name it has among them. */
    @Test
    void monitors_may_call_a_node_by_any_name(Clinic clinic) {
        String live = "GET /televisit/health/live HTTP/1.1\r\nHost: node-1.example\r\nConnection: close\r\n\r\n";
        assertThat(statuses(clinic, live)).containsExactly("200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/televisit/",
                "/televisit",
                "/televisit/patient/home.xhtml",
                "/televisit/sign-out",
                "/televisit/invitation"
            })
    void a_name_that_is_not_ours_is_in_no_address_that_we_send_anybody_to(String path, Clinic clinic) {
        for (String also : List.of("", "X-Forwarded-Host: evil.example\r\n", "Forwarded: host=evil.example\r\n")) {
            String host = also.isEmpty() ? "evil.example" : "HOST";
            String answer = RawRequest.answer(
                    clinic.product(),
                    "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + also + "Connection: close\r\n\r\n");

            assertThat(answer.lines().filter(line -> line.regionMatches(true, 0, "Location:", 0, 9)))
                    .as(path + " " + also)
                    .noneMatch(line -> line.contains("evil.example"));
        }
    }
}
