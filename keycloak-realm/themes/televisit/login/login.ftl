<#import "template.ftl" as layout>
<#import "passkeys.ftl" as passkeys>
<#assign failed=messagesPerField.existsError('username','password')>
<#assign mayRegister=realm.password && realm.registrationAllowed && !registrationDisabled??>
<@layout.registrationLayout displayMessage=!failed displayInfo=mayRegister; section>
<#if section = "header">
${msg("loginAccountTitle")}
<#elseif section = "form">
<#if realm.password>
<form id="kc-form-login" class="tv-form" action="${url.loginAction}" method="post">
  <#if failed>
  <p id="input-error" class="tv-alert tv-alert-error" role="alert">${kcSanitize(messagesPerField.getFirstError('username','password'))?no_esc}</p>
  </#if>
  <#if !usernameHidden??>
  <div class="tv-field">
    <label for="username" class="tv-label">${msg("usernameOrEmail")}</label>
    <input id="username" class="tv-input" name="username" value="${(login.username!'')}" type="text" autofocus
      autocomplete="${(enableWebAuthnConditionalUI?has_content)?then('username webauthn', 'username')}"
      autocapitalize="none" spellcheck="false" dir="ltr" required
      <#if failed>aria-invalid="true" aria-describedby="input-error"</#if>>
  </div>
  </#if>
  <div class="tv-field">
    <label for="password" class="tv-label">${msg("password")}</label>
    <div class="tv-input-group" dir="ltr">
      <input id="password" class="tv-input" name="password" type="password" autocomplete="current-password" required
        <#if failed>aria-invalid="true" aria-describedby="input-error"</#if>>
      <button class="tv-eye" type="button" aria-label="${msg("showPassword")}" aria-controls="password"
        data-password-toggle data-icon-show="tv-eye-open" data-icon-hide="tv-eye-shut"
        data-label-show="${msg('showPassword')}" data-label-hide="${msg('hidePassword')}">
        <i class="tv-eye-open" aria-hidden="true"></i>
      </button>
    </div>
  </div>
  <#if realm.rememberMe && !usernameHidden??>
  <label class="tv-check-line">
    <input id="rememberMe" class="tv-check" name="rememberMe" type="checkbox" <#if login.rememberMe??>checked</#if>>
    ${msg("rememberMe")}
  </label>
  </#if>
  <input type="hidden" id="id-hidden-input" name="credentialId"
    <#if auth.selectedCredential?has_content>value="${auth.selectedCredential}"</#if>>
  <div class="tv-buttons">
    <button class="tv-button tv-button-primary tv-button-block" name="login" id="kc-login" type="submit">${msg("doLogIn")}</button>
  </div>
  <#if realm.resetPasswordAllowed>
  <p class="tv-options"><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></p>
  <#else>
  <p class="tv-options">${msg("televisitForgot")}</p>
  </#if>
</form>
</#if>
<@passkeys.conditionalUIData />
<script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
<#elseif section = "info">
<#if mayRegister>
<p id="kc-registration">${msg("noAccount")} <a href="${url.registrationUrl}">${msg("televisitRegister")}</a></p>
</#if>
<#elseif section = "socialProviders">
<#if realm.password && social?? && social.providers?has_content>
<div id="kc-social-providers" class="tv-social">
  <p class="tv-hint">${msg("identity-provider-login-label")}</p>
  <#list social.providers as p>
  <a id="social-${p.alias}" class="tv-button tv-button-plain tv-button-block" href="${p.loginUrl}">${p.displayName!}</a>
  </#list>
</div>
</#if>
</#if>
</@layout.registrationLayout>
