package org.oarlock.service.security;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that keeps cookies and does not follow redirects. */
final class Visitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final String base;
  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  Visitor(String base) {
    this.base = base;
  }

  HttpResponse<String> get(String path) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create(base + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Sends a form of {@code page} with that page's token. */
  HttpResponse<String> submit(String page, String action, Map<String, String> fields)
      throws Exception {
    Matcher token = TOKEN.matcher(get(page).body());
    if (!token.find()) {
      throw new AssertionError(page + " has no form with a token");
    }
    return post(action, fields, token.group(1));
  }

  HttpResponse<String> post(String action, Map<String, String> fields, String token)
      throws Exception {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&", "_csrf=" + encode(token) + "&", ""));
    return browser.send(
        HttpRequest.newBuilder(URI.create(base + action))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Logs in; the answer leads to the worklist, or back to the form. */
  HttpResponse<String> logIn(String name, String password) throws Exception {
    return submit("/login", "/login", Map.of("username", name, "password", password));
  }

  /** Logs in with a one-time password, replaces it, and logs in again. */
  Visitor settle(String name, String oneTime, String password) throws Exception {
    logIn(name, oneTime);
    submit(
        "/password",
        "/password",
        Map.of("present", oneTime, "replacement", password, "again", password));
    logIn(name, password);
    return this;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
