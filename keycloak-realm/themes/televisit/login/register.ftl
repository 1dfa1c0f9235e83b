<#import "template.ftl" as layout>
<#import "register-commons.ftl" as registerCommons>
<#macro errors names...>
<#list names as name>
<#if messagesPerField.existsError(name)>
<span id="input-error-${name}" class="tv-field-error" role="alert">${kcSanitize(messagesPerField.get(name))?no_esc}</span>
<#return>
</#if>
</#list>
</#macro>
<#macro password name label>
<div class="tv-field">
  <label for="${name}" class="tv-label">${msg(label)}</label>
  <div class="tv-input-group" dir="ltr">
    <input id="${name}" class="tv-input" name="${name}" type="password" autocomplete="new-password" required
      <#if messagesPerField.existsError(name)>aria-invalid="true" aria-describedby="input-error-${name}"</#if>>
    <button class="tv-eye" type="button" aria-label="${msg('showPassword')}" aria-controls="${name}"
      data-password-toggle data-icon-show="tv-eye-open" data-icon-hide="tv-eye-shut"
      data-label-show="${msg('showPassword')}" data-label-hide="${msg('hidePassword')}">
      <i class="tv-eye-open" aria-hidden="true"></i>
    </button>
  </div>
  <#nested>
  <@errors name/>
</div>
</#macro>
<@layout.registrationLayout displayMessage=messagesPerField.exists('global'); section>
<#if section = "header">
${msg("registerTitle")}
<#elseif section = "form">
<form id="kc-register-form" class="tv-form" action="${url.registrationAction}" method="post">
  <#list profile.attributes as attribute>
  <#if attribute.name == 'locale'>
  <input type="hidden" name="locale" value="${locale.currentLanguageTag!''}">
  <#elseif attribute.name == 'username'>
  <#-- the email is the name; email-as-username.js keeps the two alike -->
  <input type="hidden" id="username" name="username" value="${attribute.value!''}">
  <#else>
  <#assign type=(attribute.annotations.inputType!'html5-text')?remove_beginning('html5-')>
  <#assign wrong=messagesPerField.existsError(attribute.name)>
  <div class="tv-field">
    <label for="${attribute.name}" class="tv-label">${advancedMsg(attribute.displayName!attribute.name)}</label>
    <input id="${attribute.name}" class="tv-input" name="${attribute.name}" value="${attribute.value!''}"
      type="${(attribute.name == 'email')?then('email', type)}"
      <#if attribute.name == 'birthdate'>autocomplete="bday"<#elseif attribute.autocomplete??>autocomplete="${attribute.autocomplete}"</#if>
      <#if attribute.required>required</#if>
      <#if wrong>aria-invalid="true" aria-describedby="input-error-${attribute.name}"</#if>>
    <#if attribute.annotations.inputHelperTextAfter??>
    <p class="tv-hint tv-hint-below">${advancedMsg(attribute.annotations.inputHelperTextAfter)}</p>
    </#if>
    <#if attribute.name == 'email'><@errors 'email' 'username'/><#else><@errors attribute.name/></#if>
  </div>
  </#if>
  </#list>
  <#if passwordRequired??>
  <@password 'password' 'password'><p class="tv-hint tv-hint-below">${msg("televisitPasswordHint")}</p></@password>
  <@password 'password-confirm' 'passwordConfirm'/>
  </#if>
  <@registerCommons.termsAcceptance/>
  <div class="tv-buttons">
    <button class="tv-button tv-button-primary tv-button-block" type="submit">${msg("doRegister")}</button>
  </div>
  <p class="tv-options"><a href="${url.loginUrl}">${kcSanitize(msg("backToLogin"))?no_esc}</a></p>
</form>
<script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
<script type="module" src="${url.resourcesPath}/js/email-as-username.js"></script>
</#if>
</@layout.registrationLayout>
